/**
 * The styles of `<whistle-stop>`. They reserve the height that `heightFor` in pages/embed computes. The
 * host page may set the size of the element, but `all: initial` keeps its other styles out. `overflow` is
 * `clip` and not `hidden`, which would make room for the page's floats.
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
img { display: block; max-width: 100%; max-height: 320px; }
iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; }
.silent iframe, .silent slot { visibility: hidden; }
`;
