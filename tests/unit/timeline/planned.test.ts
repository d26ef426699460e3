import { describe, expect, it } from 'vitest';
import { segments } from '../../../src/scrubber/chart/string-line.ts';
import type { Story } from '../../../src/story/model.ts';
import { parseStory } from '../../../src/story/parse/parse-story.ts';
import { buildJourney } from '../../../src/timeline/build-journey.ts';
import { citedMoment } from '../../../src/timeline/format/cited-moment.ts';
import { valueText } from '../../../src/timeline/format/position-text.ts';
import { placeText, statusLine } from '../../../src/timeline/format/status-line.ts';
import { PLANNED_DAY_NOW, plannedDay } from '../../fixtures/live-day/planned-day.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests change raw JSON at will
type Any = any;

function read(change: (file: Any) => void = () => {}) {
  const files = plannedDay();
  const file = JSON.parse(files['story.json'] as string);
  change(file);
  const { story, problems } = parseStory({
    slug: 'day',
    story: file,
    route: JSON.parse(files['route.geojson'] as string),
    articles: { en: files['article.en.md'] as string },
  });
  if (!story) throw new Error('The story is not sound.');
  return { story, problems };
}

const at = (clock: string) => Date.parse(`2026-05-01T${clock}+01:00`);
const lineTo = ({ stops }: Story, id: string) =>
  stops.find((stop) => stop.id === id)?.rides.map(({ basis }) => basis);

describe('a line', () => {
  it('to or from a planned time is planned', () => {
    const { story, problems } = read();
    expect(problems).toEqual([]);
    expect(lineTo(story, 'coimbra')).toEqual(['inferred']);
    expect(lineTo(story, 'aveiro')).toEqual(['planned']);
    expect(lineTo(story, 'porto')).toEqual(['planned']);
  });

  it('is planned also where its course is drawn roughly, or is straight', () => {
    const rough = read((file) => {
      file.legs[0].basis = 'sketched';
      delete file.stops[5].rides;
    });
    expect(lineTo(rough.story, 'coimbra')).toEqual(['sketched']);
    expect(lineTo(rough.story, 'aveiro')).toEqual(['planned']);
    expect(lineTo(rough.story, 'porto')).toEqual(['planned']);
  });

  it('of the timeline is planned from the last departure that was reported', () => {
    const found = segments(buildJourney(read().story), 'best')
      .filter(({ basis }) => basis === 'planned')
      .map(({ from, to }) => [from.t, to.t]);
    expect(found[0]?.[0]).toBe(at('17:35'));
    expect(found.at(-1)?.[1]).toBe(at('20:00'));
  });

  it('of a stay whose end is planned is planned', () => {
    const { story } = read((file) => {
      file.stops[3].departure = { best: file.stops[3].departure, basis: 'planned' };
    });
    const stay = segments(buildJourney(story), 'best').find(({ from }) => from.t === at('16:30'));
    expect(stay).toMatchObject({ basis: 'planned', moves: false });
  });
});

describe('the words', () => {
  const journey = buildJourney(read().story);

  it('say once what a time is planned for', () => {
    const status = statusLine(journey, at('18:30'), 'local', 'en');
    expect(status.when).toContain('planned for 18:30');
    expect(placeText(status)).not.toContain('planned');
    expect(citedMoment(journey, at('18:30'), 'local', 'en')).toMatch(/Aveiro.*planned for 18:30/);
  });

  it('say that a ride or a stay is planned', () => {
    const under = (clock: string) => valueText(journey, at(clock), 'local', 'en');
    expect(valueText(journey, Date.parse(PLANNED_DAY_NOW), 'local', 'en')).toMatch(
      /between Coimbra and Aveiro \(planned\)$/,
    );
    expect(under('18:40')).toMatch(/Aveiro \(planned\)$/);
    expect(under('17:00')).toMatch(/Coimbra \(reported\)$/);
  });

  it('say of a stay that has begun that its end is planned', () => {
    const { story } = read((file) => {
      file.stops[3].departure = { best: file.stops[3].departure, basis: 'planned' };
    });
    const text = valueText(buildJourney(story), at('17:00'), 'local', 'en');
    expect(text).toMatch(/Coimbra \(departure planned\)$/);
  });
});

describe('the order', () => {
  const plan = (best: string) => ({ best, basis: 'planned' });

  it('is a mistake where something planned is followed by something reported', () => {
    const { problems } = read((file) => {
      file.stops[1].arrival = plan(file.stops[1].arrival);
      file.stops[1].departure = plan(file.stops[1].departure);
    });
    expect(problems.map(({ code, path, id }) => ({ code, path, id }))).toEqual([
      { code: 'planned-before-reported', path: 'story.json: stops[1]', id: 'fatima' },
    ]);
  });

  it('is a mistake within one stop, too', () => {
    const { problems } = read((file) => {
      file.stops[4].departure = file.stops[4].departure.best;
    });
    expect(problems.map(({ id }) => id)).toEqual(['aveiro']);
  });

  it('of a planned departure after a reported arrival is none', () => {
    const { problems } = read((file) => {
      file.stops[3].departure = plan(file.stops[3].departure);
    });
    expect(problems).toEqual([]);
  });
});
