import { expect, it } from 'vitest';
import { drawingIn } from '../../../../tools/prerender/share/drawing-in.ts';

const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg"><style>
text{fill:#111}.a{fill:#222}
#ru,#ko{display:none}#ru:target,#ko:target{display:inline}:target~#en{display:none}
svg:not(:has(:target)) #en{display:inline}
@media (prefers-color-scheme: dark){text{fill:#eee}.a{fill:#ddd}}
.b{fill:#333}
</style><g id="ru"/><g id="ko"/><g id="en"/></svg>`;

it('a drawing on a card is light, and in the language of the card', () => {
  const drawing = drawingIn(DRAWING, 'ru', ['en', 'ru', 'ko']);
  expect(drawing).toContain('#en{display:none}#ru{display:inline}#ko{display:none}</style>');
  expect(drawing).toContain('text{fill:#111}.a{fill:#222}');
  expect(drawing).toContain('.b{fill:#333}');
  expect(drawing).not.toMatch(/:target|:has|@media|#eee|#ddd/);
});

it('a drawing without words in the card’s language has those of the story’s first', () => {
  expect(drawingIn(DRAWING, 'de', ['ko', 'de'])).toContain('#ko{display:inline}');
  expect(drawingIn('<svg><style>a{}</style></svg>', 'de', ['de'])).toContain('<style>a{}</style>');
});
