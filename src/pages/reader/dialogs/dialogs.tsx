import type { ComponentProps } from 'react';
import type { EnlargedPicture } from '../../../article/figures/enlarged/enlarged-picture.tsx';
import { t } from '../../../i18n/translate.ts';
import { ErrorBoundary } from '../../../ui/issues/error-boundary.tsx';
import { LazyPart } from '../../loading/lazy-part.tsx';
import type { EmbedDialog } from './embed/embed-dialog.tsx';
import type { HelpDialog } from './help-dialog.tsx';
import type { MenuDialog } from './menu-dialog.tsx';
import type { ShareDialog } from './share-dialog.tsx';

// Not needed for the first view.
const loadShare = async () => (await import('./share-dialog.tsx')).ShareDialog;
const loadEmbed = async () => (await import('./embed/embed-dialog.tsx')).EmbedDialog;
const loadHelp = async () => (await import('./help-dialog.tsx')).HelpDialog;
const loadMenu = async () => (await import('./menu-dialog.tsx')).MenuDialog;

const loadPicture = async () =>
  (await import('../../../article/figures/enlarged/enlarged-picture.tsx')).EnlargedPicture;

export type DialogName = 'share' | 'embed' | 'help' | 'menu' | 'picture';

interface DialogsProps {
  /** The open dialog; null for none. */
  readonly open: DialogName | null;
  readonly share: ComponentProps<typeof ShareDialog>;
  readonly embed: ComponentProps<typeof EmbedDialog>;
  readonly help: ComponentProps<typeof HelpDialog>;
  readonly menu: ComponentProps<typeof MenuDialog>;
  /** Null until a picture is pressed. */
  readonly picture: ComponentProps<typeof EnlargedPicture> | null;
}

/** The dialogs. The code of each is loaded when it opens. */
export function Dialogs({ open, share, embed, help, menu, picture }: DialogsProps) {
  if (open === null) return null;
  return (
    <ErrorBoundary
      key={open}
      code="dialog"
      what={t('reader.dialog-failed')}
      hint={t('reader.dialog-failed-hint')}
      fallback={null}
    >
      {open === 'share' && <LazyPart load={loadShare} with={share} onFail={share.onClose} />}
      {open === 'embed' && <LazyPart load={loadEmbed} with={embed} onFail={embed.onClose} />}
      {open === 'help' && <LazyPart load={loadHelp} with={help} onFail={help.onClose} />}
      {open === 'menu' && <LazyPart load={loadMenu} with={menu} onFail={menu.onClose} />}
      {open === 'picture' && picture && (
        <LazyPart load={loadPicture} with={picture} onFail={picture.onClose} />
      )}
    </ErrorBoundary>
  );
}
