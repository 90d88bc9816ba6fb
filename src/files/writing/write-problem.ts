import { messageOf } from '../../text/failure.ts'
import { errorCode } from '../file-problem.ts'

/** Why a file could not be written, and what to do; it follows a colon. */
export function writeProblem(error: unknown): string {
  return PROBLEMS[errorCode(error)] ?? messageOf(error)
}

const NO_PERMISSION = 'you have no permission; change the permissions and run geolint again'
const NO_FOLDER = 'part of its path is a file, not a folder; check the path'

const PROBLEMS: Readonly<Record<string, string>> = {
  EACCES: NO_PERMISSION,
  EDQUOT: 'the disk quota is used up; free some space and run geolint again',
  EEXIST: NO_FOLDER,
  EFBIG: 'it is larger than files may be here; raise the limit and run geolint again',
  EISDIR: 'it is a folder, not a file; name a file',
  ELOOP: 'it is a link that leads back to itself; fix or remove the link',
  ENAMETOOLONG: 'its name is too long; shorten it',
  ENOSPC: 'the disk is full; free some space and run geolint again',
  ENOTDIR: NO_FOLDER,
  EPERM: NO_PERMISSION,
  EPIPE: 'its reader has gone; run geolint again with one that stays',
  EROFS: 'the disk is read-only; make it writable and run geolint again',
}
