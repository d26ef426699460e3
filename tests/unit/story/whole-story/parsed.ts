import { parseStory } from '../../../../src/story/parse/parse-story.ts';
import { rawStory } from '../../../fixtures/raw-story.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests spoil raw JSON at will
type Any = any;

/** A story that says all that the format has words for. */
function fullStory() {
  const raw = rawStory();
  const story: Any = raw.story;
  Object.assign(story, {
    languages: ['en', 'de'],
    title: { de: 'Muster', en: 'A sample' },
    credit: 'Drawn by hand',
    lead: { src: 'map.svg', alt: { de: 'Eine Karte', en: 'A map' }, credit: 'Us' },
    passages: {
      middle: { media: [{ src: { en: 'talk.mp3', de: 'rede.mp3' }, transcript: 'Well.' }] },
    },
    clocks: ['Asia/Tokyo', 'Europe/Paris'],
    countries: ['PE', 'BO', 'PE'],
    basemap: { pmtiles: 'map.pmtiles', attribution: 'Somebody' },
    talk: {
      minutes: 20,
      notes: { title: 'Good evening.', middle: { de: 'Pause', en: 'Pause.' } },
      slides: { title: 'A train.', middle: { de: 'Halt', en: 'It stopped.' } },
      skip: ['beta'],
    },
  });
  story.sources.herald.publisher = { de: 'Der Herold', en: 'Herald' };
  story.places.beta = { ...story.places.beta, also: ['Vita'], accuracy: 250 };
  story.stops[1] = {
    ...story.stops[1],
    title: 'A halt',
    zone: 'Europe/Paris',
    camera: { center: [11, 30], zoom: 9 },
    notes: 'Slowly.',
    media: [
      { src: './a%20halt.jpg', alt: 'A halt', credit: 'Gazette', width: 3, height: 2 },
      {
        ...{ kind: 'video', src: 'film.mp4', poster: 'film.jpg', caption: 'Off' },
        captions: { en: 'en.vtt', de: 'de.vtt' },
      },
    ],
    conflicts: [
      {
        about: 'How long',
        claims: [
          { text: 'An hour', source: 'gazette' },
          { text: 'Two', source: 'herald', at: '2020-06-01T13:00+03:00' },
        ],
      },
    ],
  };
  story.moments[0] = {
    ...story.moments[0],
    to: '2010-01-02T00:00+03:00',
    precision: 'minute',
    camera: { zoom: 4 },
    notes: { en: 'Long ago.' },
    media: [{ url: 'https://video.example/1', poster: 'then.jpg', alt: 'Then' }],
  };
  raw.articles.de = [
    'Vorneweg.',
    ':::passage{#once}\nEinst.\n:::',
    ':::passage{#leaving}\nSie fuhren :at[um acht]{stop=alpha} ab.\n:::',
    ':::passage{#middle}\nEin Halt.\n:::',
    ':::passage{#end}\nEndlich da.\n:::',
    'Hintendrein.',
  ].join('\n\n');
  return raw;
}

export function parsed(raw = fullStory()) {
  const { story, problems } = parseStory(raw);
  if (!story) throw new Error('no story');
  return { story, problems };
}
