import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { reportIssue } from '../ui/issues.ts';
import { PageErrorBoundary } from './loading/failure-page.tsx';

interface MountOptions {
  readonly page: ReactNode;
  readonly client: QueryClient;
  /** Shown where the whole page fails: one sentence, and what can be done. */
  readonly failure: { readonly what: string; readonly hint: string };
}

/** Renders a page into its root, in place of what is there. */
export function mountPage(root: HTMLElement, options: MountOptions): void {
  createRoot(root, ROOT_OPTIONS).render(<Page {...options} />);
}

/**
 * Takes over a page that was prerendered from the same component. Where the two differ, React renders
 * the page anew.
 */
export function hydratePage(root: HTMLElement, options: MountOptions): void {
  hydrateRoot(root, <Page {...options} />, {
    ...ROOT_OPTIONS,
    onRecoverableError: (cause) =>
      reportIssue({
        ...{ code: 'hydration-mismatch', level: 'warn', shown: 'console', cause },
        what: 'The page differs from the prerendered one and was rendered anew.',
      }),
  });
}

/** The error boundary reports what it catches, so React need not write it to the console again. */
const ROOT_OPTIONS = { onCaughtError: () => {} };

/** What the pages have in common around their own component. */
export function Page({ page, client, failure }: MountOptions) {
  return (
    <StrictMode>
      <PageErrorBoundary {...failure}>
        <QueryClientProvider client={client}>{page}</QueryClientProvider>
      </PageErrorBoundary>
    </StrictMode>
  );
}
