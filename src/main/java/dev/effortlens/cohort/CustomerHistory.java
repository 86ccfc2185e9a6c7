package dev.effortlens.cohort;

import java.util.List;

/**
 * What is known of one customer in the days that were read.
 *
 * @param customer customer id
 * @param answers the answers, with the customer's names where they have none
 * @param events the events by number of the feed
 * @param invitations the invitations, in any order
 * @param profiles the customer's rows in the customers input, in any order
 */
record CustomerHistory(
        String customer,
        Timeline<Answer> answers,
        List<Timeline<FeedEvent>> events,
        List<Invitation> invitations,
        List<Profile> profiles) {}
