import { describe, expect, it } from 'vitest';
import { scriptFor, scriptInStack, siteNamed } from '../../../../src/embed-host/host-page/sites.ts';

const a = 'https://a.example/maps/embed.js';
const b = 'https://b.example/embed.js';

describe('the script that an element belongs to', () => {
  const element = (name: string) => ({ name });
  const [one, two, three] = [element('one'), element('two'), element('three')];

  it.each([
    ['each after its own', [a, one, b, two], [a, b]],
    ['both scripts moved to the top', [a, b, one, two], [a, b]],
    ['two elements of one site, then another site', [a, one, two, b, three], [a, a, b]],
    ['each code with the same script', [a, one, a, two, b, three], [a, a, b]],
    ['more elements than scripts', [a, b, one, two, three], [a, b, b]],
    ['before its script', [one, a], [undefined]],
  ])('%s', (_, codes, scripts) => {
    const elements = codes.filter((code) => typeof code !== 'string');
    expect(elements.map((each) => scriptFor(each, codes))).toEqual(scripts);
  });

  it('is unknown for an element that is not in the page', () => {
    expect(scriptFor(element('elsewhere'), [a, one])).toBeUndefined();
  });
});

describe('a site that an element names', () => {
  it.each([
    ['https://b.example/maps/', 'https://b.example/maps/'],
    ['https://b.example/maps', 'https://b.example/maps/'],
    ['https://b.example', 'https://b.example/'],
    ['http://localhost', 'http://localhost/'],
    ['https://b.example/maps/embed.html?stop=khasan#here', 'https://b.example/maps/'],
    ['http://localhost:4173/some/path/', 'http://localhost:4173/some/path/'],
  ])('%s', (value, site) => {
    expect(siteNamed(value)?.href).toBe(site);
  });

  it.each([
    null,
    '',
    'maps/',
    '//b.example/',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://[',
  ])('is none in %s', (value) => {
    expect(siteNamed(value)).toBeNull();
  });
});

describe('the address of a script in its stack', () => {
  it.each([
    ['Chromium', `Error\n    at ${a}:1:2345\n    at ${a}:1:2400`, a],
    ['Chromium, in a function', `Error\n    at here (${a}:1:2345)\n    at ${a}:1:2400`, a],
    ['Firefox', `here@${a}:1:2345\n@${a}:1:2400\n`, a],
    ['Safari', `here@${a}:1:2345\nmodule code@${a}:1:2400`, a],
    ['run by a loader', `Error\n    at ${a}:1:2345\n    at load (${b}:1:2400)`, a],
    [
      'with a port and a query',
      'Error\n    at http://[::1]:80/embed.js?v=1:2:3',
      'http://[::1]:80/embed.js?v=1',
    ],
  ])('%s', (_, stack, script) => {
    expect(scriptInStack(stack)).toBe(script);
  });

  it('is none where a page has changed what a stack is', () => {
    expect(scriptInStack(undefined)).toBeUndefined();
    expect(scriptInStack([])).toBeUndefined();
    expect(scriptInStack('Error\n    at <anonymous>')).toBeUndefined();
  });
});
