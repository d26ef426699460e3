import { type ReactNode, useEffect, useState } from 'react';
import { loadModule } from '../../../loading/load-module.ts';
import { type Issue, reportIssue } from '../../../ui/issues.ts';
import type { PrintBasemap } from '../../print/print-basemap.ts';
import type { Handout, HandoutProps } from './handout.tsx';

type Files = { readonly View: typeof Handout; readonly ground: PrintBasemap | null };

/**
 * Ctrl + P on the deck prints the handout: what paper shows is fetched and drawn only then. Notes are
 * printed where they are seen on this screen.
 *
 * @returns what must stand on the page
 */
export function useHandout(props: Omit<HandoutProps, 'ground'>): ReactNode {
  const [files, setFiles] = useState<Files | null>(null);
  useEffect(() => {
    async function print(): Promise<void> {
      setFiles(await loadFiles());
      // The next frame but one: what was drawn just now must be laid out.
      requestAnimationFrame(() => requestAnimationFrame(() => window.print()));
    }
    function onKey(event: KeyboardEvent): void {
      const mod = event.ctrlKey || event.metaKey;
      if (!mod || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'p') return;
      event.preventDefault();
      print().catch((cause) => {
        reportIssue({ ...MISSING, cause });
        window.print();
      });
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    files && (
      <div className="deck-paper">
        <files.View {...props} ground={files.ground} />
      </div>
    )
  );
}

const MISSING: Issue = {
  ...{ code: 'handout-missing', level: 'info', shown: 'notice', passing: true },
  what: 'The handout could not be loaded: the page is printed as it stands.',
};

/** Said here and on the handout's own page. */
export const BARE = 'The map’s files could not be loaded: the handout has no maps.';

function noMaps(cause: unknown): null {
  reportIssue({
    ...{ code: 'handout-bare', what: BARE, level: 'info', shown: 'notice', passing: true, cause },
  });
  return null;
}

async function loadFiles(): Promise<Files> {
  const [{ Handout }, { loadPrintBasemap: loadPrintGround }] = await Promise.all([
    loadModule(() => import('./handout.tsx')),
    loadModule(() => import('../../print/print-basemap.ts')),
  ]);
  const basemap = new URL('basemap/', document.baseURI).href;
  return { View: Handout, ground: await loadPrintGround(basemap).catch(noMaps) };
}
