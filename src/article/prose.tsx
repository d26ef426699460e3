import { memo } from 'react';
import Markdown, { type Components, type Options } from 'react-markdown';
import remarkDirective from 'remark-directive';
import { type ResolveMoment, remarkMoments } from './remark-moments.ts';

const SAFE = /^(https?:|mailto:)/i;

/** Protocols that can run code, and all that we don't know, lead nowhere. */
function safeUrl(url: string): string {
  return SAFE.test(url) || url.startsWith('?') || url.startsWith('#') ? url : '';
}

const components: Components = {
  // The page's one first-level heading is the story's title.
  h1: ({ node: _, ...rest }) => <h2 {...rest} />,
  // A picture would be fetched from a stranger's host: its words are shown instead.
  img: ({ alt }) => <span>{alt}</span>,
  a: ({ node: _, href, children, ...rest }) => {
    if (!href) return <span>{children}</span>;
    if ('data-t' in rest) {
      return (
        <a className="article-at" href={href} {...rest}>
          {children}
        </a>
      );
    }
    return (
      <a href={href} target="_blank" rel="noopener">
        {children}
      </a>
    );
  },
};

/** Markdown as elements. Raw HTML is shown as the text it is; nothing becomes HTML by string. */
export const Prose = memo(function Prose({
  text,
  resolve,
}: {
  text: string;
  resolve: ResolveMoment;
}) {
  const plugins: Options['remarkPlugins'] = [remarkDirective, [remarkMoments, resolve]];
  return (
    <Markdown remarkPlugins={plugins} urlTransform={safeUrl} components={components}>
      {text}
    </Markdown>
  );
});
