/** As in reader.css: the text stands beside the map and scrolls by itself. A media query. */
export const WIDE = '(min-width: 900px), (min-width: 640px) and (max-height: 500px)';
