package dev.effortlens.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.effortlens.measure.Topic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicFinderTest {

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "wait | I had to wait | true",
                "wait | WAIT! | true",
                "wait | waiting took long | false",
                "wait | a waiter helped | false",
                "wait* | waiting took long | true",
                "wait* | await nothing | false",
                "wait | wait2 | false",
                "on hold | put On  hold twice | true",
                "on hold | on\u00a0hold | true",
                "on hold | a on holder | false",
                "didn't | It didn’t work | true",
                "odotus* | Odotusaika oli pitkä | true",
                "wait* | a waiter helped | true",
                "on hold | the holder | false",
                "on hold | on a hold | false",
                "queue | no queue at all | true",
                "jono | Jono oli pitkä | true",
                "jono | jonossa | false",
                "odot* | jouduin odottamaan | true",
                "hinn* | hinnat nousivat taas | true",
                "hint* | hinnat nousivat taas | false",
                "太贵 | 东西太贵了 | true",
                "jono* | jonossa | true",
                "prix élevé | PRIX E\u0301LEVE\u0301 | true",
                "等待 | 我等待很久 | true",
                "等待 | 我等很久 | false",
                "c++ | c++ is hard | true",
                ".* | nothing | false",
                "2026 | in 2026, again | true",
                "2026 | in 20261 | false",
            })
    void findsWords(String word, String comment, boolean mentioned) {
        TopicFinder finder = new TopicFinder(List.of(new Topic("topic", List.of(word))));

        assertThat(finder.in(comment)).containsExactly(mentioned ? 1 : 0);
    }

    @Test
    void hasABitPerTopic() {
        TopicFinder finder = new TopicFinder(List.of(
                new Topic("waiting", List.of("wait*", "queue")),
                new Topic("price", List.of("expensive")),
                new Topic("staff", List.of("friendly", "rude"))));

        assertThat(finder.in("Long queue, rude people")).containsExactly(0b101);
        assertThat(finder.in("waited, and expensive")).containsExactly(0b011);
        assertThat(finder.in("fine")).containsExactly(0);
    }

    @Test
    void blankIsNoComment() {
        TopicFinder finder = new TopicFinder(List.of(new Topic("waiting", List.of("wait"))));

        assertThat(finder.in(null)).isNull();
        assertThat(finder.in("")).isNull();
        assertThat(finder.in(" \n\u200b")).isNull();
    }
}
