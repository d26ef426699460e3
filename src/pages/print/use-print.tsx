import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { MomentRef } from '../../article/moments.ts';
import { loadModule } from '../../loading/load-module.ts';
import type { Journey } from '../../timeline/journey.ts';
import type { Clock } from '../../timeline/zones.ts';
import { reportIssue } from '../../ui/issues.ts';
import type { PrintBasemap } from './print-basemap.ts';
import type { PrintView } from './print-view.tsx';

interface PrintOptions {
  readonly journey: Journey;
  readonly clock: Clock;
  readonly lang: string;
  readonly hrefOf: (ref: MomentRef) => string;
}

type Files = { readonly View: typeof PrintView; readonly ground: PrintBasemap };

/**
 * Printing: what paper shows is fetched and drawn only when somebody prints. Where it does not come,
 * the page itself is printed, without a map.
 *
 * @returns `print` for a button, and what must stand on the page
 */
export function usePrint({ journey, clock, lang, hrefOf }: PrintOptions): {
  print: () => void;
  sheets: ReactNode;
} {
  const [files, setFiles] = useState<Files | null>(null);
  const [asked, setAsked] = useState(false);

  const print = useCallback(() => {
    setAsked(true);
    loadFiles().then(setFiles, (cause) => {
      reportIssue({
        ...{ code: 'print-missing', level: 'info', shown: 'notice', cause },
        what: 'The pages for paper could not be loaded: this page is printed as it stands, without its maps.',
      });
      setAsked(false);
      window.print();
    });
  }, []);
  useEffect(() => {
    if (!asked || !files) return;
    setAsked(false);
    // The next frame: what was drawn just now must be laid out.
    requestAnimationFrame(() => window.print());
  }, [asked, files]);

  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      const mod = event.ctrlKey || event.metaKey;
      if (!mod || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'p') return;
      event.preventDefault();
      print();
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [print]);

  const sheets = files && (
    <files.View
      {...{ journey, clock, lang, hrefOf }}
      ground={files.ground}
      address={location.href}
    />
  );
  return { print, sheets };
}

async function loadFiles(): Promise<Files> {
  const [{ PrintView }, { loadPrintBasemap: loadPrintGround }] = await Promise.all([
    loadModule(() => import('./print-view.tsx')),
    loadModule(() => import('./print-basemap.ts')),
  ]);
  const ground = await loadPrintGround(new URL('basemap/', document.baseURI).href);
  return { View: PrintView, ground };
}
