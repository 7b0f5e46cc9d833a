import { findStories, getProductTrust, getStory, listStories, readStory } from '#contracts/catalogue'

/** What is read again once a story was changed. */
export const storyChanges = [listStories, readStory, findStories, getStory, getProductTrust]
