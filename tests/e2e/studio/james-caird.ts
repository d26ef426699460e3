const slide = (location: object, headline: string, text: string, url = '') => ({
  date: '',
  location: { line: true, ...location },
  text: { headline, text: `<p>${text}</p>` },
  media: { url, caption: url && 'The boat', credit: url && 'Archive' },
});

/** A map of StoryMapJS as its users make them: no dates, icons, and a picture in the place of the map. */
export const CAIRD = {
  calculate_zoom: true,
  storymap: {
    language: 'en',
    map_type: 'zoomify',
    map_as_image: true,
    zoomify: { path: 'https://tiles.example/weddell-sea/', width: 6000, height: 4000 },
    slides: [
      {
        type: 'overview',
        ...slide({}, 'The voyage of the James Caird', 'Six men sail for help in an open boat.'),
      },
      slide(
        {
          lat: -61.08,
          lon: -54.88,
          name: 'Elephant Island',
          zoom: 6,
          icon: 'https://i.example/p.png',
        },
        'Six leave, 22 stay',
        'The carpenter has <b>raised the sides</b> of the boat.',
      ),
      slide(
        {
          lat: -54.17,
          lon: -37.28,
          name: 'King Haakon Bay',
          zoom: 8,
          icon: 'https://i.example/p.png',
        },
        'Land, after a hurricane',
        'They come ashore on the wrong side of the island.',
        'https://upload.example/caird.jpg',
      ),
      slide(
        { lat: -54.16, lon: -36.71, name: 'Stromness', zoom: 9 },
        'Across the mountains',
        'Three of them reach the whaling station.',
      ),
    ],
  },
};
