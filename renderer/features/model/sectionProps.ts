import type { Simulated } from '../../../shared/model/simulation/simulated.ts'
import type { Model } from './useModel.ts'

/** What every section of the model's screen is given. */
export interface SectionProps {
  /** Keeps up with the hand while a slider moves. */
  readonly model: Model
  /** The same when the hand rests, for what takes longer to compute or draw. */
  readonly following: Model
  /** What the trials say of it, or of the plan shortly before; null until the first of them are done. */
  readonly simulated: Simulated | null
}
