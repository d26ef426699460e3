import { useEffect, useEffectEvent, useId, useRef } from 'react';
import { withFile } from '../../../draft/draft.ts';
import { type JsonFault, jsonFault } from '../../../draft/json/json-fault.ts';
import { positionAt } from '../../../draft/text-position.ts';
import { fieldText, inFieldText, withTyped } from '../../../draft/typed-text.ts';
import { t } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/controls/button.tsx';
import type { OpenFile } from '../studio-store.ts';
import { useStudio, useStudioStore } from '../use-studio.ts';
import { EncodingChoice } from './encoding-choice.tsx';
import { selectIn, useCaret } from './field-caret.ts';
import './files.css';

/** Characters that a field of a page can hold without making its author wait. */
const MOST = 2_000_000;

/** The text of a file as it is, for what has no field: above all for what cannot be read. */
export function FileEditor({ file }: { readonly file: OpenFile }) {
  const store = useStudioStore();
  const content = useStudio(({ draft }) => draft.files.get(file.path));
  const heading = useRef<HTMLHeadingElement>(null);
  const isField = typeof content === 'string' && content.length <= MOST;
  useEffect(() => {
    if (!isField) heading.current?.focus();
  }, [isField]);
  return (
    <div className="studio-file">
      <div className="studio-panel-head">
        <h2 ref={heading} tabIndex={-1}>
          {file.path}
        </h2>
        <Button
          icon="before"
          words
          label={t('studio.file-back')}
          onClick={() => store.show({ file: null })}
        />
      </div>
      {content === undefined && <p>{t('studio.file-gone')}</p>}
      {content instanceof Uint8Array && <EncodingChoice path={file.path} bytes={content} />}
      {typeof content === 'string' && !isField && (
        <>
          <p>{t('studio.file-too-long')}</p>
          <Position text={content} at={faultOf(file.path, content)?.at ?? null} />
        </>
      )}
      {isField && <TextField file={file} text={content} />}
    </div>
  );
}

function TextField({ file, text }: { readonly file: OpenFile; readonly text: string }) {
  const id = useId();
  const store = useStudioStore();
  const field = useRef<HTMLTextAreaElement>(null);
  const { path } = file;
  const fault = faultOf(path, text);
  const shown = fieldText(text);
  const go = (at: number, length = 0) => {
    const start = inFieldText(text, at);
    selectIn(field.current, start, inFieldText(text, at + length));
  };
  const goToFault = () => fault && go(fault.at, fault.length);
  const noteTyped = useCaret(field, shown);

  const begin = useEffectEvent(({ at }: OpenFile) => {
    if (at === null && fault) goToFault();
    else go(at ?? 0);
  });
  useEffect(() => begin(file), [file]);

  return (
    <>
      <div className="studio-file-said" data-wrong={fault !== null || undefined}>
        <p id={`${id}-said`}>
          {fault && <Position text={text} at={fault.at} />}
          <span role="status">{sentenceOf(path, fault)}</span>
        </p>
        {fault && <Button look="framed" label={t('studio.file-go')} onClick={goToFault} />}
      </div>
      <label className="ui-hidden" htmlFor={id}>
        {t('studio.file-text', { file: path })}
      </label>
      <textarea
        ref={field}
        id={id}
        className="studio-file-text"
        dir="ltr"
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        wrap="off"
        value={shown}
        aria-describedby={`${id}-said`}
        aria-invalid={fault !== null || undefined}
        onChange={({ target }) => {
          const { value } = target;
          noteTyped(value);
          store.edit((now) => withFile(now, path, withTyped(text, value)), `file ${path}`);
        }}
      />
    </>
  );
}

/** "Line 12, column 5" */
function Position({ text, at }: { readonly text: string; readonly at: number | null }) {
  return at !== null && <strong>{t('studio.file-at', { ...positionAt(text, at) })}: </strong>;
}

const isJson = (path: string) => /\.(?:geo)?json$/i.test(path);

const faultOf = (path: string, text: string) => (isJson(path) ? jsonFault(text) : null);

function sentenceOf(path: string, fault: JsonFault | null): string {
  if (fault) return t(`studio.mistake-${fault.mistake}`);
  return isJson(path) ? t('studio.file-sound') : '';
}
