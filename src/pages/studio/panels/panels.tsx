import { type KeyboardEvent, useEffect, useRef } from 'react';
import { t } from '../../../i18n/translate.ts';
import { Unreadable } from '../files/unreadable.tsx';
import { MomentsPanel } from '../moments/moments-panel.tsx';
import { PublishPanel } from '../publish/publish-panel.tsx';
import { RoutePanel } from '../route/route-panel.tsx';
import { SourcesPanel } from '../sources/sources-panel.tsx';
import { StopsPanel } from '../stops/stops-panel.tsx';
import type { Panel } from '../studio-store.ts';
import { TextPanel } from '../text/text-panel.tsx';
import { useStudio, useStudioStore } from '../use-studio.ts';
import { focusWhenThere } from './focus-when-there.ts';
import { lazyPanel } from './lazy-panel.tsx';
import { ProblemsPanel } from './problems-panel.tsx';
import { StoryPanel } from './story-panel.tsx';

const ChaptersPanel = lazyPanel(
  async () => (await import('../chapters/chapters-panel.tsx')).ChaptersPanel,
);
const TalkPanel = lazyPanel(async () => (await import('../talk/talk-panel.tsx')).TalkPanel);
const UpdatesPanel = lazyPanel(
  async () => (await import('../updates/updates-panel.tsx')).UpdatesPanel,
);

const PANELS = [
  { name: 'story', Body: StoryPanel },
  { name: 'stops', Body: StopsPanel },
  { name: 'route', Body: RoutePanel },
  { name: 'text', Body: TextPanel },
  { name: 'moments', Body: MomentsPanel },
  { name: 'chapters', Body: ChaptersPanel },
  { name: 'talk', Body: TalkPanel },
  { name: 'sources', Body: SourcesPanel },
  { name: 'updates', Body: UpdatesPanel },
  { name: 'problems', Body: ProblemsPanel },
  { name: 'publish', Body: PublishPanel },
] as const satisfies readonly { readonly name: Panel; readonly Body: () => unknown }[];

/** What one edits, in tabs (the WAI-ARIA pattern with automatic activation). */
export function Panels() {
  const store = useStudioStore();
  const panel = useStudio((state) => state.panel);
  const problems = useStudio((state) => state.problems.length);
  const tabs = useRef<HTMLDivElement>(null);
  const field = useStudio((state) => state.field);
  const body = useRef<HTMLElement>(null);
  const current = PANELS.find(({ name }) => name === panel) ?? PANELS[0];

  // A panel begins at its top, or at what is open in it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of panels that matters.
  useEffect(() => {
    if (!body.current) return;
    body.current.scrollTop = 0;
    body.current.querySelector('[aria-expanded="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [panel]);
  // The field that a problem leads to, once it is there.
  useEffect(() => {
    if (field === null) return;
    if (body.current) focusWhenThere(body.current, field);
    store.show({ field: null });
  }, [field, store]);

  const onKeyDown = (event: KeyboardEvent) => {
    const at = PANELS.indexOf(current);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    const next = to === undefined ? undefined : PANELS.at(to % PANELS.length);
    if (!next) return;
    event.preventDefault();
    store.show({ panel: next.name });
    tabs.current?.querySelector<HTMLElement>(`#tab-${next.name}`)?.focus();
  };

  return (
    <div className="studio-edit">
      <div
        ref={tabs}
        className="studio-tabs"
        role="tablist"
        aria-label={t('studio.panels')}
        onKeyDown={onKeyDown}
      >
        {PANELS.map(({ name }) => (
          <button
            key={name}
            id={`tab-${name}`}
            type="button"
            role="tab"
            aria-selected={name === current.name}
            aria-controls="studio-panel"
            tabIndex={name === current.name ? 0 : -1}
            onClick={() => store.show({ panel: name })}
          >
            {t(`studio.panel-${name}`)}
            {name === 'problems' && problems > 0 && (
              <span className="studio-count">{problems}</span>
            )}
          </button>
        ))}
      </div>
      <section
        ref={body}
        id="studio-panel"
        className="studio-panel"
        role="tabpanel"
        // Some panels have nothing else that takes the focus, and all can be scrolled.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: as the pattern asks.
        tabIndex={0}
        aria-labelledby={`tab-${current.name}`}
      >
        <Unreadable />
        <current.Body />
      </section>
    </div>
  );
}
