import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Draft, textOf } from '../../../../src/draft/draft.ts';
import {
  editJson,
  insertJson,
  type JsonPath,
  jsonAt,
  moveJson,
} from '../../../../src/draft/json/edit-json.ts';
import { UnfitFile } from '../../../../src/draft/json/unfit-file.ts';

const STORY = `{
  "title": "Kim’s train",
  "places": {
    "khasan": { "name": "Khasan", "point": [130.6, 42.4] }
  },
  "stops": [
    {
      "id": "khasan",
      "place": "khasan"
    },
    { "id": "tumen", "place": "tumen" }
  ],
  "clocks": []
}
`;

const draftOf = (text: string): Draft => ({ slug: 'a', files: new Map([['story.json', text]]) });
const textAfter = (edit: (draft: Draft) => Draft, text = STORY) =>
  textOf(edit(draftOf(text)), 'story.json');
const set = (path: JsonPath, value: unknown) => (draft: Draft) =>
  editJson(draft, 'story.json', path, value);

describe('editJson', () => {
  it('replaces a value and nothing else', () => {
    expect(textAfter(set(['stops', 0, 'id'], 'hasan'))).toBe(
      STORY.replace('"id": "khasan"', '"id": "hasan"'),
    );
    expect(textAfter(set(['places', 'khasan', 'point'], [1, 2]))).toBe(
      STORY.replace('[130.6, 42.4]', '[1, 2]'),
    );
  });

  it('is the same draft where the value is the same', () => {
    const draft = draftOf(STORY);
    expect(editJson(draft, 'story.json', ['places', 'khasan', 'point'], [130.6, 42.4])).toBe(draft);
  });

  it('adds a key on a line of its own where the others have one', () => {
    expect(textAfter(set(['stops', 0, 'arrival'], '2019'))).toBe(
      STORY.replace('"place": "khasan"\n', '"place": "khasan",\n      "arrival": "2019"\n'),
    );
  });

  it('adds a key on the same line where the others are', () => {
    expect(textAfter(set(['places', 'khasan', 'zone'], 'Asia/Vladivostok'))).toBe(
      STORY.replace('42.4] }', '42.4], "zone": "Asia/Vladivostok" }'),
    );
  });

  it('breaks a line that becomes too long', () => {
    const title =
      'A bridge over a river that is the border of two countries, and was opened in 1959';
    expect(textAfter(set(['stops', 1, 'title'], title))).toBe(
      STORY.replace(
        '{ "id": "tumen", "place": "tumen" }',
        `{\n      "id": "tumen",\n      "place": "tumen",\n      "title": "${title}"\n    }`,
      ),
    );
  });

  it('makes what a path leads through', () => {
    expect(textAfter(set(['talk', 'slides', 'khasan'], 'Bread'))).toBe(
      STORY.replace('"clocks": []', '"clocks": [],\n  "talk": { "slides": { "khasan": "Bread" } }'),
    );
    expect(jsonAt(set(['a', 0, 'b'], 1)(draftOf('{}')), 'story.json', ['a'])).toEqual([{ b: 1 }]);
  });

  it('makes a file that is missing', () => {
    const draft = editJson(draftOf(STORY), 'strings.ru.json', ['title'], 'Поезд');
    expect(textOf(draft, 'strings.ru.json')).toBe('{\n  "title": "Поезд"\n}\n');
  });

  it('removes a value with its comma', () => {
    expect(textAfter(set(['stops', 1], undefined))).toBe(
      STORY.replace(',\n    { "id": "tumen", "place": "tumen" }', ''),
    );
    expect(textAfter(set(['title'], undefined))).toBe(
      STORY.replace('"title": "Kim’s train",\n  ', ''),
    );
    expect(textAfter(set(['places', 'khasan'], undefined))).toContain('"places": {},');
    expect(textAfter(set(['nothing', 'here'], undefined))).toBe(STORY);
  });

  it('keeps a byte order mark, tabs and Windows’ line ends', () => {
    const text = '\ufeff{\r\n\t"title": "A"\r\n}\r\n';
    expect(textAfter(set(['summary'], 'B'), text)).toBe(
      '\ufeff{\r\n\t"title": "A",\r\n\t"summary": "B"\r\n}\r\n',
    );
  });

  it('takes the last of two entries with the same key, as JSON does', () => {
    expect(textAfter(set(['a'], 3), '{ "a": 1, "a": 2 }')).toBe('{ "a": 1, "a": 3 }');
  });

  it('refuses a file that is no JSON, so that nothing is lost', () => {
    expect(() => textAfter(set(['title'], 'B'), '{ "title": ')).toThrow(UnfitFile);
  });

  it('sets and removes keys that objects have by themselves', () => {
    expect(textAfter(set(['constructor'], 1), '{}')).toBe('{\n  "constructor": 1\n}');
    expect(textAfter(set(['__proto__'], 1), '{ "a": 1 }')).toBe('{ "a": 1, "__proto__": 1 }');
  });
});

describe('insertJson', () => {
  const insert = (path: JsonPath, index: number, value: unknown) => (draft: Draft) =>
    insertJson(draft, 'story.json', path, index, value);

  it('puts an item before another, and at the end', () => {
    const item = '{ "id": "border", "place": "border" }';
    const value = JSON.parse(item);
    expect(textAfter(insert(['stops'], 1, value))).toBe(
      STORY.replace('    { "id": "tumen"', `    ${item},\n    { "id": "tumen"`),
    );
    expect(textAfter(insert(['stops'], 2, value))).toBe(
      STORY.replace('"tumen" }\n', `"tumen" },\n    ${item}\n`),
    );
  });

  it('puts the first item into an empty array, and makes an array that is missing', () => {
    expect(textAfter(insert(['clocks'], 0, 'Europe/Moscow'))).toContain(
      '"clocks": [\n    "Europe/Moscow"\n  ]',
    );
    expect(textAfter(insert(['countries'], 0, 'RU'))).toContain('"countries": ["RU"]\n}');
  });

  it('gives each of several objects a line', () => {
    expect(textAfter(insert(['a'], 1, { b: 2 }), '{\n  "a": [{ "b": 1 }]\n}')).toBe(
      '{\n  "a": [\n    { "b": 1 },\n    { "b": 2 }\n  ]\n}',
    );
  });
});

it('moves an item, and leaves what stands between the items', () => {
  const move = (from: number, to: number) => (draft: Draft) =>
    moveJson(draft, 'story.json', ['a'], from, to);
  const text = '{ "a": [1,  2,\n3] }';
  expect(textAfter(move(0, 2), text)).toBe('{ "a": [2,  3,\n1] }');
  expect(textAfter(move(2, 0), text)).toBe('{ "a": [3,  1,\n2] }');
  expect(textAfter(move(5, 0), text)).toBe(text);
});

describe('any JSON', () => {
  const json = fc
    .jsonValue({ maxDepth: 4 })
    .filter((v) => !JSON.stringify(v).includes('__proto__'));
  const root = fc.dictionary(fc.string(), json, { maxKeys: 6 });

  it('has the value that was set, and all others as before', () => {
    fc.assert(
      fc.property(
        root,
        fc.string(),
        json,
        fc.constantFrom(0, 2, '\t'),
        (object, key, value, space) => {
          fc.pre(key !== '__proto__' && !Object.hasOwn(object, '__proto__'));
          const draft = draftOf(JSON.stringify(object, null, space));
          const after = textOf(editJson(draft, 'story.json', [key], value), 'story.json') ?? '';
          expect(JSON.parse(after)).toEqual(
            JSON.parse(JSON.stringify({ ...object, [key]: value })),
          );
          const removed = editJson(draftOf(after), 'story.json', [key], undefined);
          const { [key]: _, ...rest } = object;
          expect(JSON.parse(textOf(removed, 'story.json') ?? '')).toEqual(
            JSON.parse(JSON.stringify(rest)),
          );
        },
      ),
    );
  });

  it('has an array with the item that was put in or moved', () => {
    fc.assert(
      fc.property(fc.array(json), json, fc.nat(9), fc.nat(9), (items, value, a, b) => {
        const draft = draftOf(JSON.stringify({ items }, null, 2));
        const index = a % (items.length + 1);
        const more = insertJson(draft, 'story.json', ['items'], index, value);
        const expected = items.toSpliced(index, 0, value);
        expect(jsonAt(more, 'story.json', ['items'])).toEqual(JSON.parse(JSON.stringify(expected)));
        const [from, to] = [a % expected.length, b % expected.length];
        const [moved] = expected.splice(from, 1);
        expected.splice(to, 0, moved as never);
        expect(
          jsonAt(moveJson(more, 'story.json', ['items'], from, to), 'story.json', ['items']),
        ).toEqual(JSON.parse(JSON.stringify(expected)));
      }),
    );
  });
});

describe('a file that does not fit', () => {
  it.each(['', '{', '{"a": 1,}', '[]', '"stops"', `${'['.repeat(50_000)}${']'.repeat(50_000)}`])(
    'is not changed: %#',
    (text) => {
      expect(() => textAfter(set(['title'], 'A'), text)).toThrow(UnfitFile);
      expect(() =>
        textAfter((draft) => insertJson(draft, 'story.json', ['stops'], 0, 'x'), text),
      ).toThrow(UnfitFile);
    },
  );

  it('keeps what stands where a list or an object should be', () => {
    const text = '{ "stops": { "a": 1 }, "title": "A", "lead": null, "list": [] }';
    const insert = (path: JsonPath) => (draft: Draft) =>
      insertJson(draft, 'story.json', path, 0, 'x');
    expect(() => textAfter(insert(['stops']), text)).toThrow(
      expect.objectContaining({ file: 'story.json', path: ['stops'] }),
    );
    expect(() => textAfter(set(['title', 'en'], 'B'), text)).toThrow(
      expect.objectContaining({ path: ['title'] }),
    );
    expect(() => textAfter(set(['list', 'a'], 'B'), text)).toThrow(UnfitFile);
    expect(() => textAfter(insert(['title', 'en']), text)).toThrow(UnfitFile);
    expect(textAfter(set(['lead', 'src'], 'a.jpg'), text)).toBe(
      text.replace('null', '{ "src": "a.jpg" }'),
    );
  });
});
