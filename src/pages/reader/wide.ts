/** The media query of the layout in which the text scrolls beside the map: as in reader.css. */
export const WIDE = '(min-width: 900px), (min-width: 640px) and (max-height: 500px)';
