import { readFile } from 'node:fs/promises';
import { notesIn } from '../images/metadata.ts';

interface FileNotes {
  /** "the camera’s position" */
  readonly parts: readonly string[];
  readonly position: boolean;
  /** Whether the file is what its name says. */
  readonly readable: boolean;
}

/**
 * What a picture of a story's folder says of where and with what it was taken. Only its head is read.
 *
 * @throws where sharp cannot be loaded on this machine
 */
export async function pictureNotes(file: string): Promise<FileNotes> {
  const { default: sharp } = await import('sharp');
  try {
    return { ...notesIn(await sharp(file).metadata()), readable: true };
  } catch {
    return { parts: [], position: false, readable: false };
  }
}

/** Where phones write the position into a film or a sound: QuickTime's `©xyz` and Apple's own key. */
const POSITIONS = ['\xa9xyz', 'com.apple.quicktime.location.ISO6709'];

/** Whether a film or a sound says where it was recorded. */
export async function recordingHasPosition(file: string): Promise<boolean> {
  const bytes = await readFile(file);
  return POSITIONS.some((mark) => bytes.includes(mark, 0, 'latin1'));
}
