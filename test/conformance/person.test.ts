import { expect } from '@open-wc/testing';
import { PersonAsAgent } from './person-as-agent.js';

describe('a person as the agent', () => {
  let page: Document;

  beforeEach(() => {
    page = document.implementation.createHTMLDocument();
    page.body.innerHTML =
      '<p id="request"></p><button id="yes"></button><button id="no"></button><ol id="cases"></ol>';
  });

  const find = (selector: string) => page.querySelector<HTMLElement>(selector);

  it('is told what to do, and says when it is done', async () => {
    const done = new PersonAsAgent(page).does({ deed: 'switchSession', title: 'Maria' });
    expect(find('#request')?.textContent).to.equal('Switch to the session “Maria”.');
    find('#yes')?.click();
    await done;
    expect(find('#request')?.textContent).to.equal('');
  });

  it('is asked what they see, and may say no', async () => {
    const seen = new PersonAsAgent(page).sees({ sight: 'panel', mode: 'docked' });
    expect(find('#request')?.textContent).to.equal('Is the communication panel docked?');
    find('#no')?.click();
    const problem = await seen.catch((error: unknown) => error);
    expect(String(problem)).to.contain('The agent says no');
  });

  it('starts a case from the list and reads beside it what came of it', async () => {
    const agent = new PersonAsAgent(page);
    const ended = Promise.resolve('the mode is 0, not 1.');
    agent.list('setMode', () => ended);
    find('li button')?.click();
    await ended;
    await Promise.resolve();
    expect(find('li output')?.textContent).to.equal(' ✗ the mode is 0, not 1.');
  });
});
