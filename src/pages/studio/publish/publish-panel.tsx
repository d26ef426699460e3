import { useState } from 'react';
import { t } from '../../../i18n/translate.ts';
import { localize } from '../../../story/localize.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Copyable } from '../../reader/dialogs/copyable.tsx';
import { embedCode } from '../../reader/dialogs/embed/embed-code.ts';
import { Field } from '../fields/field.tsx';
import { useStudio, useStudioStore } from '../use-studio.ts';
import { checklistOf } from './checklist.ts';
import { downloadStory } from './download-story.ts';
import { SiteButton } from './site-button.tsx';
import './publish.css';

/** What an editor looks at before a story goes out, and the files to download. Nothing is sent anywhere. */
export function PublishPanel() {
  const store = useStudioStore();
  const draft = useStudio((state) => state.draft);
  const story = useStudio((state) => state.story);
  const problems = useStudio((state) => state.problems);
  return (
    <>
      <h2>{t('studio.panel-publish')}</h2>
      <h3>{t('studio.checklist')}</h3>
      <ul className="studio-checklist">
        {checklistOf(draft, story, problems).map(({ name, count, where }) => (
          <li key={name} data-done={count === 0 || undefined}>
            <span id={`check-${name}`}>{t(`studio.check-${name}`, { count })}</span>
            {count > 0 && (
              <Button
                label={t('studio.go-there')}
                aria-describedby={`check-${name}`}
                onClick={() => store.show(where)}
              />
            )}
          </li>
        ))}
      </ul>
      <h3>{t('studio.the-story')}</h3>
      <p>{t('studio.download-story-what')}</p>
      <Button
        look="framed"
        label={t('studio.download-story')}
        onClick={() => void downloadStory(store.getState().draft)}
      />
      <h3>{t('studio.the-site')}</h3>
      <SiteButton />
      <h3>{t('studio.embed')}</h3>
      <EmbedCode />
    </>
  );
}

/** The code for a newsroom's page, for the address that the site will have. */
function EmbedCode() {
  const slug = useStudio(({ draft }) => draft.slug);
  const title = useStudio(({ story, draft }) =>
    story ? localize(story.title, story.languages[0] ?? 'en') : draft.slug,
  );
  const [site, setSite] = useState('https://');
  const address = siteAddress(site);
  const link = { slug, ...WHOLE };
  const choice = { link, article: true, width: null, height: 560 };
  return (
    <>
      <Field
        label={t('studio.site-address')}
        value={site}
        hint={t('studio.site-address-what')}
        onChange={setSite}
      />
      {address && (
        <Copyable
          label={t('studio.embed-code')}
          rows={4}
          text={embedCode(address, title, choice).iframe}
        />
      )}
    </>
  );
}

/** The whole journey, as its readers set it. */
const WHOLE = {
  ...{ stop: null, t: null, zone: 'UTC', clock: 'local', lang: null },
  theme: 'auto',
} as const;

/** The folder of a site; null while it is no address. */
function siteAddress(text: string): string | null {
  if (!/^https?:\/\/[^\s/]+\.\S+$/.test(text.trim())) return null;
  return text
    .trim()
    .replace(/[^/]*\.html.*$/, '')
    .replace(/\/?$/, '/');
}
