import {
  type ComponentPropsWithoutRef,
  createContext,
  useContext,
  useLayoutEffect,
  useRef,
} from 'react';

/** Parts of a page that the build renders as inert markup. */
export type PrerenderedPart = 'map' | 'timeline' | 'article';

interface PrerenderedParts {
  /** In the build: the markup of each part. */
  readonly html?: Readonly<Partial<Record<PrerenderedPart, string>>>;
  /** In the browser: the nodes of each part, for a page that is rendered anew instead of hydrated. */
  readonly nodes?: Readonly<Partial<Record<PrerenderedPart, readonly Node[]>>>;
}

const Parts = createContext<PrerenderedParts>({});

export const PrerenderedPartsProvider = Parts.Provider;

interface PrerenderedProps extends ComponentPropsWithoutRef<'div'> {
  readonly part: PrerenderedPart;
}

/**
 * A part of the prerendered page that no component draws in the browser. React leaves its markup as
 * it is when it hydrates; in a page that is rendered anew, the part's nodes are moved here.
 */
export function Prerendered({ part, ...rest }: PrerenderedProps) {
  const host = useRef<HTMLDivElement>(null);
  const { html, nodes } = useContext(Parts);
  useLayoutEffect(() => {
    if (!host.current?.hasChildNodes()) host.current?.append(...(nodes?.[part] ?? []));
  }, [nodes, part]);
  return (
    <div
      {...rest}
      ref={host}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by the build, and empty in the browser.
      dangerouslySetInnerHTML={{ __html: html?.[part] ?? '' }}
    />
  );
}

/** Whether the prerendered page had a part. */
export function useHasPrerendered(part: PrerenderedPart): boolean {
  return (useContext(Parts).nodes?.[part]?.length ?? 0) > 0;
}
