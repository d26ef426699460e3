import { type ComponentProps, lazy, Suspense } from 'react';
import { ErrorBoundary } from '../error-boundary.tsx';

// Nobody needs them for the first look.
const ShareDialog = lazy(async () => ({
  default: (await import('./share-dialog.tsx')).ShareDialog,
}));
const EmbedDialog = lazy(async () => ({
  default: (await import('./embed-dialog.tsx')).EmbedDialog,
}));
const HelpDialog = lazy(async () => ({ default: (await import('./help-dialog.tsx')).HelpDialog }));

export type DialogName = 'share' | 'embed' | 'help';

interface DialogsProps {
  /** Which one is open. */
  readonly open: DialogName | null;
  readonly share: ComponentProps<typeof ShareDialog>;
  readonly embed: ComponentProps<typeof EmbedDialog>;
  readonly help: ComponentProps<typeof HelpDialog>;
}

/** The dialogs, fetched when they are asked for. */
export function Dialogs({ open, share, embed, help }: DialogsProps) {
  if (open === null) return null;
  return (
    <ErrorBoundary
      key={open}
      code="dialog"
      what="This part of the page could not be loaded."
      still="Map, timeline and article work as ever. Loading the page again may help."
      fallback={null}
    >
      <Suspense fallback={null}>
        {open === 'share' && <ShareDialog {...share} />}
        {open === 'embed' && <EmbedDialog {...embed} />}
        {open === 'help' && <HelpDialog {...help} />}
      </Suspense>
    </ErrorBoundary>
  );
}
