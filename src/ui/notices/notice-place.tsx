import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { noticeArea } from './notice-area.ts';

interface NoticePlaceProps {
  className: string;
  /** What the page itself shows there. */
  children?: ReactNode;
}

/** Where a page wants its notices. Without one they lie along the window's lower edge. */
export function NoticePlace({ className, children }: NoticePlaceProps) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    move(noticeArea(), place.current);
    return () => move(noticeArea(), document.body);
  }, []);
  return (
    <div ref={place} className={`notices-place ${className}`}>
      {children}
    </div>
  );
}

/** Moves the area and keeps the focus that is within it. */
function move(area: HTMLElement, to: HTMLElement | null): void {
  const focused = document.activeElement;
  to?.append(area);
  if (focused instanceof HTMLElement && area.contains(focused))
    focused.focus({ preventScroll: true });
}
