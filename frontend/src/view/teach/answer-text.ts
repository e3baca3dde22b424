import { number } from '../../base/i18n';
import type { Prediction } from '../../base/teaching';
import { choiceOf, type Guess } from '../../model/outcome';

/** An answer to the prediction as it is shown. */
export function answerText(prediction: Prediction, given: Guess): string {
  if (typeof given === 'string') return choiceOf(prediction, given)?.label ?? given;
  return [number(given, 1), prediction.unit].filter(Boolean).join('\u00a0');
}
