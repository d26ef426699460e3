import { type ClipboardEvent, type DragEvent, useId, useState } from 'react';
import {
  addPicture,
  figuresPath,
  type PictureHome,
  removePicture,
} from '../../../draft/edits/pictures.ts';
import { bytesOf } from '../../../draft/file-content.ts';
import { type JsonPath, jsonAt } from '../../../draft/json/edit-json.ts';
import { t } from '../../../i18n/translate.ts';
import { isObject } from '../../../story/schema/values.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { LocalFields } from '../fields/local-fields.tsx';
import { useStudio, useStudioStore } from '../use-studio.ts';
import { PickPicture } from './pick-picture.tsx';
import { PictureDialog } from './picture-dialog.tsx';
import { pictureSize } from './picture-size.ts';
import './pictures.css';

interface PicturesProps {
  readonly home: PictureHome;
  readonly title: string;
}

const WORDS = ['alt', 'caption', 'credit'] as const;

/** The figures of the story or of a stop: their words, and others that are dropped, pasted or chosen. */
export function Pictures({ home, title }: PicturesProps) {
  const id = useId();
  const store = useStudioStore();
  const draft = useStudio((state) => state.draft);
  const [file, setFile] = useState<File | null>(null);
  const [isOver, setOver] = useState(false);
  const path = figuresPath(draft, home);
  if (!path) return null;
  const isLead = 'lead' in home;
  const value = jsonAt(draft, 'story.json', path);
  const figures = isLead ? (isObject(value) ? [value] : []) : Array.isArray(value) ? value : [];
  const take = (event: DragEvent | ClipboardEvent, files: FileList) => {
    const [first] = files;
    if (!first) return;
    event.preventDefault();
    event.stopPropagation();
    setFile(first);
  };
  return (
    <section
      aria-labelledby={`${id}-title`}
      className="studio-pictures"
      data-field={isLead ? 'lead' : 'media'}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        take(event, event.dataTransfer.files);
      }}
      onPaste={(event) => take(event, event.clipboardData.files)}
    >
      <h3 id={`${id}-title`}>{title}</h3>
      {figures.map((figure, i) => (
        <Figure
          // biome-ignore lint/suspicious/noArrayIndexKey: the same picture may be there twice.
          key={`${i} ${isObject(figure) ? figure.src : ''}`}
          figure={isObject(figure) ? figure : {}}
          path={isLead ? path : [...path, i]}
          onRemove={() => store.edit((now) => removePicture(now, home, i))}
        />
      ))}
      {(!isLead || figures.length === 0) && (
        <>
          <PickPicture onFile={setFile} />
          <p className="studio-hint">{t('studio.picture-how')}</p>
        </>
      )}
      {file && (
        <PictureDialog
          file={file}
          onClose={() => setFile(null)}
          onAdd={(picture) => {
            store.edit((now) => addPicture(now, picture, home).draft);
            setFile(null);
          }}
        />
      )}
    </section>
  );
}

interface FigureProps {
  readonly figure: Readonly<Record<string, unknown>>;
  readonly path: JsonPath;
  readonly onRemove: () => void;
}

function Figure({ figure, path, onRemove }: FigureProps) {
  const src = fileOf(figure);
  const content = useStudio(({ draft }) => draft.files.get(src));
  const size = content === undefined ? '' : pictureSize(bytesOf(content).length, null);
  return (
    <fieldset className="studio-group studio-figure">
      <legend>{[src, size].filter(Boolean).join(' · ')}</legend>
      {WORDS.map((key) => (
        <LocalFields
          key={key}
          label={t(`studio.picture-${key}`)}
          path={[...path, key]}
          {...(key === 'alt' && { rows: 2 })}
          keep={(text) => (text === '' ? null : text)}
        />
      ))}
      <Button
        look="framed"
        label={t('studio.picture-remove')}
        aria-label={t('studio.picture-remove-of', { file: src })}
        onClick={onRemove}
      />
    </fieldset>
  );
}

/** The file of a figure, or the address of a link. */
function fileOf({ src, url }: FigureProps['figure']): string {
  const named = src ?? url;
  const first = isObject(named) ? Object.values(named)[0] : named;
  return typeof first === 'string' ? first : '';
}
