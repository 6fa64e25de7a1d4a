/** What the buttons of the playground show; both texts were written for it. */

export const ARTICLE = `Ferry to Skarvoy stops for the winter

Ferry to Skarvoy stops for the winter - Harbour Herald

By Ann Quay

SKARVOY (Reuters) - The last boat left at noon on Sunday with eleven passengers, two bicycles and a goat, and the captain rang the bell as she passed the breakwater.

Photo: Ole Strand

"We will miss it, but the ice does not ask," said Kim Jong-Un Larsen, who has sold the tickets for forty years.

The company, which was bought from the Russian Federation's largest shipping line, said the USA market for small ferries had collapsed. USA officials did not answer a request for comment.

READ MORE: Harbour master retires after a century

The boat will come back in April, if the engine does.

Share this on Facebook

Sign up for our newsletter and never miss a story

© 2024 Harbour Herald. All rights reserved.
`;

export const PAGE = `Skip to content
Harbour Herald
Home
News
Sport
Opinion
Subscribe
Log in
Home > News > Islands
Pier of Skarvoy to be rebuilt
By Ann Quay
12 March 2024
Share
Facebook
Twitter
Email
The council voted on Tuesday night to rebuild the pier, three years after a storm took its outer half and with it the only crane on the island.
Work is to begin in May and will last, if the weather is kind, until the following spring. The price was put at four million, of which the county pays half.
Not everyone was pleased. A fisherman who did not want to be named said that the old pier had stood for ninety years without a committee, and that he expected the new one to stand for nine.
The mayor, who had promised the pier in two elections, said after the vote that she would be the first to walk on it.
Related stories
Ferry stops for the winter
Goat found on pier
School wins a prize for its garden
Most read
1. Harbour master retires
2. Storm closes the bridge
Sign up for our newsletter
Enter your email address
We use cookies to give you the best experience. Accept all cookies
About us
Contact
Privacy policy
Terms of use
© 2024 Harbour Herald. All rights reserved.
`;
