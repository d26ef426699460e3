/** The media query of the layout with the text beside the map; the same as in reader.css. */
export const WIDE = '(min-width: 900px), (min-width: 640px) and (max-height: 500px)';
