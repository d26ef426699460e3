import { expect, it } from 'vitest';
import { oembedOf } from '../../../../tools/vite/oembed.mjs';

it('says where the frame is, in absolute addresses and with the title as text', () => {
  const said = oembedOf({ title: 'A "title" <of> a & b' }, 'https://maps.example/journey/');
  expect(said).toMatchObject({ version: '1.0', type: 'rich', width: 800, height: 600 });
  expect(said.html).toContain('src="https://maps.example/journey/embed.html"');
  expect(said.html).toContain('title="A &#34;title&#34; &#60;of&#62; a &#38; b"');
  expect(said.thumbnail_url).toBe('https://maps.example/journey/og.png');
});
