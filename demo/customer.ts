/** The page of the customer phone: the element and nothing else. `?second` is another person's, who sends another tone. */
import { css } from 'lit';
import { CustomerPhone } from '../src/simulator/customer-phone/customer-phone.js';

const page = css`
  body {
    display: grid;
    justify-content: center;
    margin: 0;
    padding: 4px;
    background: transparent;
  }
`;

const phone = new CustomerPhone();
phone.src = 'demo.json';
if (new URLSearchParams(location.search).has('second')) Object.assign(phone, { skips: 1, tone: 660 });
document.querySelector('main')?.append(phone);

// A constructed sheet, because the page's Content-Security-Policy allows no inline style.
if (page.styleSheet) document.adoptedStyleSheets.push(page.styleSheet);
