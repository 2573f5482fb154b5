// A thread taken to a channel: from the press until it stands there.
import { measureApart } from './child.ts';
import { figure, goal, type Figure } from './figure.ts';

export async function threadFigure(plan: { each: number }): Promise<Figure> {
  const {
    slack_ratio: slack = 0,
    discord_ratio: discord = 0,
    ...rest
  } = await measureApart('thread-run.ts', [String(plan.each)]);
  return figure(
    'Thread post from press to visible, over a bare SDK post after three bare inserts',
    `${plan.each} each on each platform, in turn, in one process with the local platform, on the same embedded database with fsync; until the opening stands in the channel.`,
    [goal('Slack, p50', slack, 1.5, '×'), goal('Discord, p50', discord, 1.5, '×')],
    rest,
  );
}
