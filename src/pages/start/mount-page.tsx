import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ComponentProps, type ReactNode, StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { reportIssue } from '../../ui/issues/issues.ts';
import { PrerenderedPartsProvider } from '../../ui/prerendered.tsx';
import { PageErrorBoundary } from '../loading/failure-page.tsx';

interface PageProps {
  readonly page: ReactNode;
  readonly client: QueryClient;
  /** Shown where the whole page fails: one sentence, and what can be done. */
  readonly failure: { readonly what: string; readonly hint: string };
  readonly parts?: ComponentProps<typeof PrerenderedPartsProvider>['value'];
}

interface MountOptions extends PageProps {
  /** The root holds what the build has rendered from the same page. */
  readonly hydrate?: boolean;
}

/**
 * Renders a page into its root, or hydrates it there. Where the page differs from what the build has
 * rendered, because a file of the story has changed since, React renders it anew.
 */
export function mountPage(root: HTMLElement, { hydrate = false, ...props }: MountOptions): void {
  if (!hydrate) {
    createRoot(root, ROOT_OPTIONS).render(<Page {...props} />);
    return;
  }
  hydrateRoot(root, <Page {...props} />, {
    ...ROOT_OPTIONS,
    onRecoverableError: (cause) =>
      reportIssue({
        ...{ code: 'hydration-mismatch', level: 'warn', shown: 'console', cause },
        what: 'The page differs from the prerendered one, so it was rendered anew.',
      }),
  });
}

/** The error boundary reports what it catches, so React need not write it to the console again. */
const ROOT_OPTIONS = { onCaughtError: () => {} };

const NO_PARTS = {};

/** What all pages have in common around their own component. */
export function Page({ page, client, failure, parts = NO_PARTS }: PageProps) {
  return (
    <StrictMode>
      <PageErrorBoundary {...failure}>
        <QueryClientProvider client={client}>
          <PrerenderedPartsProvider value={parts}>{page}</PrerenderedPartsProvider>
        </QueryClientProvider>
      </PageErrorBoundary>
    </StrictMode>
  );
}
