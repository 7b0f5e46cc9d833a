create schema community;
