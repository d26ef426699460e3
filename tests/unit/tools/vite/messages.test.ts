import { expect, it } from 'vitest';
import { keysIn } from '../../../../tools/vite/messages.mjs';

const KNOWN = ['loading.late', 'loading.late-hint', 'problem.zone-unknown.reason', 'problem.more'];

it.each([
  ["t('loading.late')", ['loading.late']],
  ['{ help: "loading.late-hint" }', ['loading.late-hint']],
  ['const key = `loading.late`;', ['loading.late']],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the code that is searched.
  ['t(`problem.${code}.reason`)', ['problem.zone-unknown.reason']],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the code that is searched.
  ['t(`problem.${code}`)', ['problem.zone-unknown.reason', 'problem.more']],
  ["import { t } from './loading.late.ts'; // loading.late", []],
])('the messages that %s names are found', (code, keys) => {
  expect(keysIn(code, KNOWN)).toEqual(keys);
});
