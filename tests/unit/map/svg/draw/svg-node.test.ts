import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { node, root, toMarkup } from '../../../../../src/map/svg/draw/svg-node.ts';

describe('a drawing as XML', () => {
  it('names its namespace, and closes what is empty', () => {
    const drawing = root({ width: 2 }, [node('path', { d: 'M0 0', opacity: undefined })]);
    expect(toMarkup(drawing)).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" width="2"><path d="M0 0"/></svg>',
    );
  });

  it('lets no text become markup', () => {
    const hostile = `"><script>alert('1')</script>&amp;`;
    const markup = toMarkup(node('text', { 'aria-label': hostile }, [hostile]));
    expect(markup).not.toContain('<script');
    expect(markup.match(/</g)).toHaveLength(2);
    expect(markup).toContain('&amp;amp;');
  });

  it('has as many tags as elements, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        const markup = toMarkup(node('text', { id: a }, [b]));
        expect(markup.match(/[<>]/g)).toHaveLength(4);
        expect(markup.match(/"/g)).toHaveLength(2);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids these even escaped.
        expect(markup).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
      }),
    );
  });
});
