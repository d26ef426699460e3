import { nameFor, pictureKind } from '../../../draft/pictures/picture-kind.ts';
import { t } from '../../../i18n/translate.ts';
import { loadModule } from '../../../loading/modules/load-module.ts';

/** A picture that a story can have. */
export interface ReadPicture {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** In pixels; null for a drawing that does not say. */
  readonly size: { readonly width: number; readonly height: number } | null;
}

/** Reads a file as a picture, or returns the reason why it is refused as a sentence. */
export async function readPicture(file: File): Promise<ReadPicture | string> {
  const values = { file: file.name };
  // Not read into memory at all.
  if (file.size > 100_000_000) return t('studio.picture-large', values);
  const buffer = await file.arrayBuffer().catch(() => null);
  if (!buffer) return t('studio.refused-unreadable', values);
  const bytes = new Uint8Array(buffer);
  const kind = pictureKind(bytes);
  if (kind === 'type' || kind === 'large' || kind === 'empty')
    return t(`studio.picture-${kind}`, values);
  const name = nameFor(file.name, kind);
  if (kind !== 'svg') {
    const size = await sizeOf(new Blob([bytes]));
    return size ? { name, bytes, size } : t('studio.picture-damaged', values);
  }
  const { readSvg } = await loadModule(() => import('../../../draft/pictures/read-svg.ts'));
  const { size, faults } = readSvg(new TextDecoder().decode(bytes));
  return faults.length > 0 ? t('studio.picture-hostile', values) : { name, bytes, size };
}

/** The size of a picture that the browser can show; null where it cannot. */
async function sizeOf(blob: Blob): Promise<ReadPicture['size']> {
  try {
    const bitmap = await createImageBitmap(blob);
    const { width, height } = bitmap;
    bitmap.close();
    return { width, height };
  } catch {
    return null;
  }
}
