import { expect } from '@open-wc/testing';
import type { AgentView } from '../../src/agent-screen.js';
import { inAnotherTask } from '../../src/another-task.js';
import { Followers, type Follower } from '../../src/provider/followers.js';
import { NOTHING_YET } from '../../src/ui/nothing-yet.js';

const view = (seenAt: number): AgentView => ({ ...NOTHING_YET, seenAt });

class Diary implements Follower {
  readonly entries: string[] = [];

  get isBusy(): boolean {
    return this.entries.includes('view 1');
  }

  follow({ seenAt }: AgentView): void {
    this.entries.push(`view ${seenAt}`);
  }

  leave(): void {
    this.entries.push('leave');
  }

  stop(): void {
    this.entries.push('stop');
  }
}

describe('who follows the calls', () => {
  const faults: string[] = [];
  const create = () => new Followers((event) => faults.push(event));
  beforeEach(() => faults.splice(0));

  it('is told when the calls have been seen to, of every change and in its order', async () => {
    const followers = create();
    const diary = new Diary();
    followers.add(diary, view(0));
    followers.follow(view(1));
    followers.follow(view(2));
    await Promise.resolve();
    expect(diary.entries).to.deep.equal(['view 0']);
    await new Promise<void>(inAnotherTask);
    await new Promise<void>(inAnotherTask);
    expect(diary.entries).to.deep.equal(['view 0', 'view 1', 'view 2']);
  });

  it('is told of one change in a task, so that the agent is not kept waiting by many', async () => {
    const followers = create();
    const diary = new Diary();
    followers.add(diary, view(0));
    followers.follow(view(1));
    const between = new Promise<void>(inAnotherTask);
    followers.follow(view(2));
    await between;
    expect(diary.entries).to.deep.equal(['view 0', 'view 1']);
  });

  it('knows everything before the page goes', () => {
    const followers = create();
    const diary = new Diary();
    followers.add(diary, view(0));
    followers.follow(view(1));
    followers.leave();
    followers.follow(view(2));
    followers.stop();
    expect(diary.entries).to.deep.equal(['view 0', 'view 1', 'leave', 'view 2', 'stop']);
  });

  it('who comes later is told nothing twice', async () => {
    const followers = create();
    const [first, second] = [new Diary(), new Diary()];
    followers.add(first, view(0));
    followers.follow(view(1));
    followers.add(second, view(1));
    await new Promise<void>(inAnotherTask);
    expect(first.entries).to.deep.equal(['view 0', 'view 1']);
    expect(second.entries).to.deep.equal(['view 1']);
  });

  it('is asked whether anything is left to do with all that is known by then', () => {
    const followers = create();
    followers.add(new Diary(), view(0));
    expect(followers.isBusy).to.equal(false);
    followers.follow(view(1));
    expect(followers.isBusy).to.equal(true);
  });

  it('is told nothing after the stop', async () => {
    const followers = create();
    const diary = new Diary();
    followers.add(diary, view(0));
    followers.stop();
    followers.follow(view(1));
    await new Promise<void>(inAnotherTask);
    expect(diary.entries).to.deep.equal(['view 0', 'stop']);
  });

  it('keeps its faults to itself', async () => {
    const followers = create();
    const diary = new Diary();
    const clumsy = new Diary();
    clumsy.follow = () => {
      throw new TypeError('on purpose');
    };
    followers.add(clumsy, view(0));
    followers.add(diary, view(0));
    followers.follow(view(1));
    await new Promise<void>(inAnotherTask);
    expect(diary.entries).to.deep.equal(['view 0', 'view 1']);
    expect(faults).to.deep.equal(['follower.failed', 'follower.failed']);
  });
});
