import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFault } from '../../../../src/draft/json/json-fault.ts';

/** A text with a bar where the mistake begins. */
const at = (marked: string) => [marked.replace('|', ''), marked.indexOf('|')] as const;

describe('the first mistake of a text that should be JSON', () => {
  it.each([
    ['{ "a": 1,|}', 'name'],
    ['{ "a"| 1 }', 'colon'],
    ['{ "a": 1 |"b": 2 }', 'comma'],
    ['{ "a": [1, 2|}', 'comma'],
    ['{ "a": |}', 'value'],
    ['|', 'value'],
    ['{ "a": 1|', 'brace'],
    ['[1|', 'bracket'],
    ['{ "a": |"one\ntwo" }', 'quote'],
    ['{ "a": |"\\q" }', 'escape'],
    ['{ "a": |"one\ttwo" }', 'control'],
    ['{ "a": |\'one\' }', 'symbol'],
    ['{ |a: 1 }', 'symbol'],
    ['|// note\n{}', 'comment'],
    ['[1]|]', 'rest'],
    ['\ufeff{ |}}'.replace('|}', '}|'), 'rest'],
  ] as const)('%s: %s', (marked, mistake) => {
    const [text, place] = at(marked);
    const fault = jsonFault(text);
    expect(fault?.mistake).toBe(mistake);
    expect(text.slice(0, fault?.at).trimEnd()).toBe(text.slice(0, place).trimEnd());
  });

  it('is there for no JSON and for no other text, and lies within it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.json().map((json) => json.slice(1)),
        ),
        (text) => {
          const fault = jsonFault(text);
          let isJson = true;
          try {
            JSON.parse(text.replace(/^\ufeff/, ''));
          } catch {
            isJson = false;
          }
          expect(fault === null).toBe(isJson);
          if (fault) expect(fault.at).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });

  it('is found at the end of brackets within brackets, by the ten thousand', () => {
    expect(jsonFault('['.repeat(100_000))?.mistake).toBeDefined();
  });
});
