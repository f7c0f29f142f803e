/** Each unit's meeting as a whole: papers and steps, talks, criticisms, timeline. */
import type { Context } from '../checks/define.ts'
import type { Meeting } from '../model.ts'

export function readMeetings(_context: Context): Meeting[] {
  return []
}
