import '../../reader/styles.ts';
import { Reader } from '../../reader/reader.tsx';

/** The page for readers. */
export function View() {
  return <Reader url={location.href} />;
}
