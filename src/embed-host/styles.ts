/**
 * The height is reserved as `heightFor` in pages/embed wants it. A page may size the element by
 * styles of its own, but nothing of its styles reaches what lies within; `clip` and not `hidden`, or a
 * float of the page's would take the room.
 */
export const STYLES = `
:host { display: block; width: 100%; aspect-ratio: 4 / 3; min-height: 480px; max-height: 720px; }
:host([hidden]) { display: none; }
div { all: initial; direction: ltr; display: block; position: relative; height: 100%; min-height: inherit;
  overflow: clip; color-scheme: light dark; background: light-dark(#f4f2ec, #1d2023); }
p, slot { all: initial; direction: ltr; display: block; box-sizing: border-box; max-width: 100%; padding: 16px;
  font: 16px/1.5 system-ui, sans-serif; color: light-dark(#22262a, #eceae4); }
p { position: absolute; inset: auto 0 0; background: inherit; }
a { color: inherit; }
img { display: block; max-width: 100%; }
iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; }
.silent iframe { visibility: hidden; }
`;
