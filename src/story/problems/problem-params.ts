import type { MessageKey, Params } from '../../i18n/translate.ts';
import type { ProblemCode, ValueMessage } from './problem.ts';

// Types alone, which name the messages of problems without their words: see problem-sentence.ts.

/** Codes that have a reason and a fix of their own: all but those of a schema's issues. */
export type MessageCode = Exclude<ProblemCode, 'value-invalid' | 'value-missing'>;

type Values<K extends MessageKey> = Params<K> extends [infer V] ? V : unknown;
type ValuesOf<C extends MessageCode> = Values<`problem.${C}.reason`> & Values<`problem.${C}.fix`>;

/** The parameters of a problem's reason and fix. */
export type ProblemParams<C extends MessageCode> =
  unknown extends ValuesOf<C> ? [] : [values: ValuesOf<C>];

/** The parameters of a schema's message. */
export type ValueParams<N extends ValueMessage> = Params<Extract<MessageKey, `problem.value.${N}`>>;
