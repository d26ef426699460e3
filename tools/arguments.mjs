// @ts-check
import { parseArgs } from 'node:util';

/**
 * Reads what stands after a command.
 *
 * @template {NonNullable<import('node:util').ParseArgsConfig['options']>} T
 * @param {T} options
 * @returns the options and the other words, or what is wrong with them, as a sentence
 */
export function readArguments(options) {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    return /** @type {Error} */ (error).message;
  }
}
