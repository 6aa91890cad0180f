/** Who has the last word of the configuration, in the built pages: the file, the provider's Custom Parameters, the address. */
import { afterEach, describe, it } from 'node:test';
import { useDemo, type Desk } from './desk.js';

const stand = useDemo();

describe('the configuration', () => {
  let desk: Desk;

  afterEach(() => desk.leave());

  /** The softphone with these Custom Parameters, and this in the address of its page. */
  async function open(parameters: object, address = ''): Promise<void> {
    const { origin } = new URL(stand.demo.standaloneUrl);
    const provider = `${origin}/channel/channel.html${address}`;
    const query = new URLSearchParams({ provider, params: JSON.stringify(parameters), workbench: 'phone' });
    desk = await stand.desk(`?${query}`);
  }

  /** A number of the United States, which the file takes for the agents' country, as the browser speaks their language. */
  const clickMaria = () => desk.press(/call.*425-555-0100/i, desk.page);

  it('is the file’s where nobody else says anything', async () => {
    await open({});
    await clickMaria();
    await desk.customerIs('talking');
  });

  it('is that of the Custom Parameters where they say something else than the file', async () => {
    await open({ calls: { country: 'DE' } });
    await clickMaria();
    await desk.widget.getByText(/It is in another country/).waitFor();
    await desk.press('Details');
    await desk.widget.getByText('config.json → Custom Parameters').waitFor();
  });

  it('is that of the address where it says something else than the Custom Parameters', async () => {
    await open({ calls: { country: 'DE' } }, '?calls.country=US');
    await clickMaria();
    await desk.customerIs('talking');
  });

  it('of the address is refused, and said, where it names what anybody’s link must not', async () => {
    await open({}, '?sip.domain=evil.example');
    await desk.widget
      .getByText(/sip\.domain/)
      .first()
      .waitFor();
    await desk.widget.getByText('cannot be set in the address, which anybody can write').waitFor();
    await clickMaria();
    await desk.customerIs('talking');
  });
});
