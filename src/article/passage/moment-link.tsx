import { createContext, type ReactNode, useContext } from 'react';
import type { MomentRef, ResolveMoment } from '../moments.ts';

const Resolve = createContext<ResolveMoment>(() => null);

/**
 * Where the links to moments below lead. Another version of a story may lead them elsewhere: then they alone
 * render, and not the text in which they stand.
 */
export const MomentLinks = Resolve.Provider;

/** What a link to a moment leads to; null for an unknown moment. */
export const useMoment = (to: MomentRef) => useContext(Resolve)(to);

interface MomentLinkProps {
  readonly to: MomentRef;
  readonly children?: ReactNode;
}

/** A link that moves the clock. A link to an unknown moment becomes plain text. */
export function MomentLink({ to, children }: MomentLinkProps) {
  const moment = useMoment(to);
  if (!moment) return <span>{children}</span>;
  return (
    <a className="article-moment-link" href={moment.href} data-t={String(moment.t)}>
      {children}
    </a>
  );
}
