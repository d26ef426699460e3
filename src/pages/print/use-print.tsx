import {
  type ComponentType,
  type ReactNode,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { t } from '../../i18n/translate.ts';
import { loadModule } from '../../loading/modules/load-module.ts';
import type { Story } from '../../story/model.ts';
import { type Issue, reportIssue } from '../../ui/issues/issues.ts';
import { picturesLoaded } from './pictures-loaded.ts';
import type { PrintArticleProps } from './print-article.tsx';
import type { PrintBasemap } from './print-map.tsx';
import { useBrowserPrint } from './use-browser-print.ts';

/** What a page prints. Keep one object for the life of the page. */
export interface PrintJob<Props> {
  /** `async () => (await import('./print-article.tsx')).PrintArticle` */
  readonly load: () => Promise<ComponentType<Props & { basemap: PrintBasemap | null }>>;
  /** Reported where the view cannot be loaded: the page itself is then printed. */
  readonly viewMissing: () => Issue;
  /** Reported where only the basemap is missing. Null where maps are required. */
  readonly basemapMissing: (() => Issue) | null;
}

/** What the reader prints. An article without its maps is printed as the page itself. */
export const ARTICLE: PrintJob<PrintArticleProps> = {
  load: async () => (await import('./print-article.tsx')).PrintArticle,
  viewMissing: () => ({
    ...{ code: 'print-missing', level: 'info', shown: 'notice' },
    what: t('print.article-missing'),
  }),
  basemapMissing: null,
};

/**
 * Prints a view of its own instead of the page: by a button, by Ctrl + P, or by the browser's menu. Its
 * code and the basemap are loaded when the page is idle, at the latest when somebody prints here. Once
 * printed the view stays, hidden: some browsers say that they have printed before they have.
 *
 * @param story whose basemap lies under the printed maps
 * @returns `print` for a button, and `sheets` for the page to render beside its root element
 */
export function usePrint<Props extends { readonly lang: string }>(
  job: PrintJob<Props>,
  props: Props,
  story: Story,
): { print: () => void; sheets: ReactNode } {
  const [printed, setPrinted] = useState<Printed<Props> | null>(null);
  const [requested, setRequested] = useState(false);
  const root = useRef<HTMLElement>(null);
  const latest = useRef({ props, story });
  useEffect(() => {
    latest.current = { props, story };
  });

  const print = useCallback(() => {
    setRequested(true);
    const { props, story } = latest.current;
    const show = (files: Files<Props>) => setPrinted({ files, props, story });
    loadFiles(job, story).then(show, (cause) => {
      reportIssue({ ...job.viewMissing(), cause });
      setRequested(false);
      window.print();
    });
  }, [job]);

  useEffect(() => {
    if (!requested || !printed || !root.current) return;
    let isCurrent = true;
    void picturesLoaded(root.current).then(() => {
      if (!isCurrent) return;
      setRequested(false);
      // The view has just been rendered: give the browser a frame to lay it out.
      requestAnimationFrame(() => window.print());
    });
    return () => {
      isCurrent = false;
    };
  }, [requested, printed]);

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

  // The maps may be missing only where somebody has asked to print, and reads the notice.
  const { lang } = props;
  const { slug } = story;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version of a story needs no other code.
  const loadWhole = useCallback(async () => {
    const { story } = latest.current;
    const whole = await loadFiles({ ...job, basemapMissing: null }, story);
    whole.pictures.preloadPictures(story, lang);
    return whole;
  }, [job, slug, lang]);
  useBrowserPrint(
    loadWhole,
    (whole) => setPrinted((shown) => ({ files: shown?.files ?? whole, ...latest.current })),
    ({ pictures }) => root.current && pictures.placePictures(root.current),
  );

  // A view that is open for printing stays of one version: only the reader's own choices change it.
  const now = printed?.story === story ? props : printed?.props;
  const sheets = printed && now && (
    <main className="print-sheets" ref={root}>
      <printed.files.View {...now} basemap={printed.files.basemap} />
    </main>
  );
  return { print, sheets };
}

/** A view, and the version of the story that it shows. */
interface Printed<Props> {
  readonly files: Files<Props>;
  readonly props: Props;
  readonly story: Story;
}

interface Files<Props> {
  readonly View: Awaited<ReturnType<PrintJob<Props>['load']>>;
  readonly basemap: PrintBasemap | null;
  readonly pictures: typeof import('./printed-pictures.ts');
}

async function loadFiles<Props>(job: PrintJob<Props>, story: Story): Promise<Files<Props>> {
  const [View, { loadPrintBasemap }, pictures] = await Promise.all([
    loadModule(job.load),
    loadModule(() => import('./print-map.tsx')),
    loadModule(() => import('./printed-pictures.ts')),
  ]);
  const basemap = await loadPrintBasemap(story).catch((cause) => {
    if (!job.basemapMissing) throw cause;
    reportIssue({ ...job.basemapMissing(), cause });
    return null;
  });
  return { View, basemap, pictures };
}
