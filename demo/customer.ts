/** The page of the customer phone: the element and nothing else. */
import { css } from 'lit';
import '../src/simulator/customer-phone/customer-phone.js';

const page = css`
  body {
    display: grid;
    justify-content: center;
    margin: 0;
    padding: 4px;
    background: transparent;
  }
`;

// A constructed sheet, because the page's Content-Security-Policy allows no inline style.
if (page.styleSheet) document.adoptedStyleSheets.push(page.styleSheet);
