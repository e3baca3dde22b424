import { frame } from './frame';
import { labels } from './labels';
import { narrow } from './narrow';
import { table } from './table';
import { tip } from './tip';

export const styles = [frame, labels, tip, table, narrow];
