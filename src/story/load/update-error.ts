/**
 * Why a new version of a story is not taken in:
 * - `unreachable`: the server did not answer, or answered with an error of its own
 * - `broken`: a file is missing, cut off or unsound
 * - `older`: it is older than the one that is shown
 */
type UpdateFault = 'unreachable' | 'broken' | 'older';

/** A new version of a story that is not taken in: the one that is shown stays. Its message is for the author. */
export class UpdateError extends Error {
  readonly fault: UpdateFault;

  constructor(fault: UpdateFault, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'UpdateError';
    this.fault = fault;
  }
}
